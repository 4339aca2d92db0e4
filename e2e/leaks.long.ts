import { testLeaks } from './support/leaks.js';

testLeaks(1000);
