// The script-tag file: one entry that is small, and chunks that load when they are first needed.
export default {
  input: {
    clientele: 'src/index.ts',
    indexeddb: 'src/indexeddb.ts',
    memory: 'src/memory.ts',
    rest: 'src/rest.ts',
  },
  platform: 'browser',
  tsconfig: './tsconfig.json',
  // `production` keeps Lit's development build out.
  resolve: { conditionNames: ['clientele-source', 'production', 'browser', 'import', 'default'] },
  transform: { target: 'es2022' },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: true,
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name]-[hash].js',
  },
};
