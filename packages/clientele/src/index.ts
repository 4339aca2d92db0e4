/** The module in one script tag: importing it defines the elements. An adapter comes from one of the files beside it. */
import '@clientele/elements/register';

export { buildingProfile } from '@clientele/core';
