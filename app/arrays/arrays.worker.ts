import { serveArrays, type ArrayPort } from '../../src/worker/arrays/serve'

serveArrays(self as unknown as ArrayPort)
