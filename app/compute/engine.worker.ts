import type { ServingPort } from '../../src/worker/rpc/serve'
import { serveEngine } from '../../src/worker/serve'

// the page's types know no worker's scope
serveEngine(self as unknown as ServingPort)
