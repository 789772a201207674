import { fileURLToPath } from 'node:url'
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('app'),
  plugins: [preact()],
  build: {
    outDir: here('../../../build/web'),
    emptyOutDir: true,
    // The page's policy allows no fonts or scripts inside others.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
})
