import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  appType: 'mpa',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    manifest: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The libraries mark their modules for server components; this is all browser.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
      input: {
        public: resolve(root, 'index.html'),
        lead: resolve(root, 'lead/index.html'),
        inCharge: resolve(root, 'in-charge/index.html'),
        enterprise: resolve(root, 'enterprise/index.html'),
        verify: resolve(root, 'verify/index.html'),
        statistics: resolve(root, 'statistics/index.html'),
        console: resolve(root, 'console/index.html'),
        officer: resolve(root, 'officer/index.html'),
        officerWorker: resolve(root, 'src/app/officerWorker.ts'),
      },
      // A service worker governs the folder in which it lies, under the same name for ever.
      output: {
        entryFileNames: (chunk) => (chunk.name === 'officerWorker' ? 'officer/sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
