export * from '@clientele/adapters/rest';
