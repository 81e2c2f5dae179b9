import { serveArrays } from '../../src/worker/arrays/serve'

serveArrays(self)
