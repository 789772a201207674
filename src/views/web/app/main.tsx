import { render } from 'preact'
import { App } from './app.js'
import { followLinks } from './route.js'
import './styles/tokens.css'
import './styles/base.css'
import './styles/forms.css'
import './styles/shell.css'
import './styles/inbox.css'
import './styles/reader.css'
import './styles/series.css'
import './styles/map.css'
import './styles/lists.css'

followLinks()
render(<App />, document.getElementById('page')!)
