import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { corkboard } from './src/build/dev/vite-plugin.ts'

export default defineConfig({
  plugins: [corkboard(), react(), tailwindcss()],
  // The bench has a page of its own, with packages that a board does not install.
  optimizeDeps: { entries: ['index.html'] },
  environments: {
    client: {
      build: {
        // Every browser of the last years preloads modules by itself; an older one loads them when they are imported.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            codeSplitting: {
              // A file that a new version of the board leaves as it is, started in a task of its own.
              groups: [
                { name: 'libraries', test: /node_modules\/(?!@github\/combobox-nav)/ },
                // What several pages need comes in one file: they share it from the first load on. Not what comes only when somebody reaches for the search.
                { name: 'shared', test: /src\/(?!app\/data\/(?:kept-list|recent-searches|saved-searches|search-href)|search\/lift-fields)/, minShareCount: 2 },
              ],
            },
          },
        },
      },
    },
  },
})
