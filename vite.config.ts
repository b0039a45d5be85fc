import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What the browser gets: the desk, and the stylesheets of the pages that the server renders. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: 'dist/office',
    target: 'es2024',
    manifest: 'manifest.json',
    // Fonts and pictures keep their own addresses: a data: URL would be refetched with every stylesheet.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [
        'src/app/office.tsx',
        'src/ui/public/public.css',
        'src/ui/public/viec.css',
        'src/ui/public/print.css',
        'src/ui/public/viec-client.ts',
      ],
    },
  },
})
