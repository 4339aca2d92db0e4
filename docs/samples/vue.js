import { createApp } from 'vue';
import Customers from 'virtual:guide.vue';

createApp(Customers).mount('#page');
