import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** Every console address without a file is the console's page, as on the real web server. */
function consoleFallback(): Plugin {
  return {
    name: 'console-fallback',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        if (path.startsWith('/console') && !path.includes('.')) request.url = '/console/index.html';
        next();
      });
    },
  };
}

export default defineConfig({
  appType: 'mpa',
  plugins: [consoleFallback()],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    manifest: true,
    target: 'es2023',
    cssMinify: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The libraries mark their modules for server components; this is all browser.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
      input: { public: resolve(root, 'index.html'), console: resolve(root, 'console/index.html') },
    },
  },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.{ts,tsx}'] },
});
