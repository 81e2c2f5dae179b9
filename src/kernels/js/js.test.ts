import { conformance } from '../conformance'
import { createBackend } from '../create'

conformance('the js backend', () => createBackend('js'))
