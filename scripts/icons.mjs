// `npm run icons`: draws public/icon.svg as the pictures that installed pages need. Run it when the drawing changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { launchOptions } from './chromium.mjs'

const PAPER = '#ffffff'

/**
 * How wide the drawing is, as a share of the icon; how round the sheet under it is, likewise. What a system cuts to its
 * own shape has no corners of its own, and keeps the drawing inside the circle of 80 % that every shape leaves.
 * @type {readonly { file: string, size: number, drawing: number, corner: number }[]}
 */
const ICONS = [
  { file: 'icon-192.png', size: 192, drawing: 0.8, corner: 0.2 },
  { file: 'icon-512.png', size: 512, drawing: 0.8, corner: 0.2 },
  { file: 'icon-maskable-512.png', size: 512, drawing: 0.7, corner: 0 },
  { file: 'apple-touch-icon.png', size: 180, drawing: 0.74, corner: 0 },
]

const svg = readFileSync('public/icon.svg', 'utf8')
const browser = await chromium.launch(launchOptions({ webgpu: false }))
const page = await browser.newPage()
for (const { file, size, drawing, corner } of ICONS) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`
    <style>
      body { margin: 0 }
      main { display: grid; place-items: center; height: 100vh; background: ${PAPER}; border-radius: ${corner * size}px }
      svg { width: ${drawing * size}px }
    </style>
    <main>${svg}</main>`)
  writeFileSync(`public/${file}`, await page.screenshot({ omitBackground: true }))
  console.log(`public/${file}`)
}
await browser.close()
