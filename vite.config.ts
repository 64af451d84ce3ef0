import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { corkboard } from './src/build/dev/vite-plugin.ts'

export default defineConfig({
  plugins: [corkboard(), react(), tailwindcss()],
})
