import { serveEngine, type EnginePort } from '../../src/worker/serve'

serveEngine(self as unknown as EnginePort)
