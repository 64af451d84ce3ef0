import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { corkboard } from './src/build/dev/vite-plugin.ts'

export default defineConfig({
  plugins: [corkboard(), react(), tailwindcss()],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // Files that a new version of the board leaves as they are, each started in a task of its own.
              groups: [
                { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
                { name: 'router', test: /node_modules[\\/]react-router/ },
              ],
            },
          },
        },
      },
    },
  },
})
