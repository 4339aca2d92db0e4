export { crystalProfile } from '@clientele/core/crystal';
