import { conformance } from '../conformance'
import { createWebGpuBackend } from './webgpu'

conformance('the WebGPU backend', createWebGpuBackend)
