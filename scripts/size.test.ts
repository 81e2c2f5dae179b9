import { describe, expect, it } from 'vitest'
import { staticClosure } from './size.mjs'

describe('the static closure of an entry', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'], dynamicImports: ['plotly.ts'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['_deep.js', 'index.html'] },
    '_deep.js': { file: 'assets/deep.js' },
    'plotly.ts': { file: 'assets/plotly.js', imports: ['_shared.js'] },
  }

  it('holds every file that is loaded at once, each of them once', () => {
    expect(staticClosure(manifest, 'index.html').toSorted()).toEqual([
      'assets/deep.js',
      'assets/index.js',
      'assets/shared.js',
    ])
  })

  it('leaves out what is loaded lazily', () => {
    expect(staticClosure(manifest, 'index.html')).not.toContain('assets/plotly.js')
  })
})
