import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import './panes/panes.css'
import './library/library.css'
import './articles/articles.css'
import './reader/reader.css'
import './reader/pictures.css'
import './earnings/earnings.css'
import './ui/ui.css'
import './status/status.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

const host = document.getElementById('window')
if (host) {
  createRoot(host).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
