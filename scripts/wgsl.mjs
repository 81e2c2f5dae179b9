// `npm run wgsl [-- words of its name]`: the WebGPU backend's shaders, each complete as it is compiled.
import { argv } from 'node:process'
import { createServer } from 'vite'

const words = argv.slice(2)
const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true },
})
try {
  const { shaders } = await server.ssrLoadModule('/src/kernels/webgpu/shaders.ts')
  /** @type {{ name: string, code: () => string }[]} */
  const all = shaders()
  const chosen = all.filter(({ name }) => words.every((word) => name.includes(word)))
  for (const { name, code } of chosen) console.log(`// ===== ${name}\n\n${code()}`)
  if (chosen.length === 0)
    console.log(`No shader has ${words.join(' and ')} in its name: ${all.map(({ name }) => name).join('; ')}.`)
} finally {
  await server.close()
}
