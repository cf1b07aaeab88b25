import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressAhead } from './compress-ahead';

/** In development the pages come from here and the answers from the engine. */
const engine = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite/web',
  plugins: [react(), compressAhead()],
  resolve: {
    conditions: ['@tandem/source', ...defaultClientConditions],
    // Workbooks are zipped where they are written, whatever their size: workers made of a text are forbidden.
    alias: [{ find: /^fflate$/, replacement: join(import.meta.dirname, 'src/shared/format/zip-here.ts') }],
  },
  server: { host: '127.0.0.1', port: 4200, proxy: { '/api': { target: engine } } },
  preview: { host: '127.0.0.1', port: 4300, proxy: { '/api': { target: engine } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    cssMinify: true,
    reportCompressedSize: true,
    // Which file is made of what: the test of the first load reads it.
    manifest: true,
  },
});
