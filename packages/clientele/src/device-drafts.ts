export * from '@clientele/adapters/device-drafts';
