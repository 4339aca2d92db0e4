export * from '@clientele/adapters/indexeddb';
