import { findViolations } from './axe'
import { expect, test } from './fixtures'
import { MLX_DEFAULTS, tripletLoss } from './formula'

const CALL = '#v=1&anchors=0,0&positives=1,0&negatives=0,1.5&p=2&margin=1&eps=1e-6&reduction=mean'

test.describe('a link', () => {
  test('opens as the call it spells', async ({ playground }) => {
    await playground.open(CALL)
    expect(await playground.triplet()).toEqual({ anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] })
    expect(await playground.number('Margin')).toBe(1)
    expect(await playground.number('Epsilon')).toBe(1e-6)
    await expect(playground.radio('Reduction', 'mean')).toBeChecked()
    await playground.expectLoss(tripletLoss({ anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] }, MLX_DEFAULTS))
  })

  test('keeps every digit that was typed, through the address bar and back', async ({ page, playground }) => {
    await playground.open()
    await playground.unfold(1)
    await playground.type('Negative 1 x', '0.30000000000000004')
    await playground.type('Epsilon', '2.5e-7')
    await playground.type('Norm degree p', '3.25')
    await expect(page).toHaveURL(/negatives=0.30000000000000004,1.1&p=3.25&margin=1&eps=2.5e-7/)
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await playground.settled()
    await playground.unfold(1)
    expect(await playground.number('Negative 1 x')).toBe(0.30000000000000004)
    expect(await playground.number('Epsilon')).toBe(2.5e-7)
    expect(await playground.number('Norm degree p')).toBe(3.25)
    await playground.expectLossOfPresentPoints({ p: 3.25, eps: 2.5e-7 })
    expect(page.url()).toBe(address)
  })

  test('of PyTorch keeps p = Infinity, swap and its own default reduction', async ({ page, playground }) => {
    await playground.open('#convention=pytorch&p=Infinity&swap=true')
    expect(await playground.number('Norm degree p')).toBe(Infinity)
    await expect(page.getByRole('switch', { name: 'Swap' })).toBeChecked()
    await expect(playground.radio('Reduction', 'mean')).toBeChecked()
  })

  test('of many triplets is compressed, and opens as them', async ({ page, playground }) => {
    const row = (x: number) => Array.from({ length: 100 }, (_, i) => `${x + i / 7},${Math.sin(i)}`).join(';')
    await playground.open(`#anchors=${row(0)}&positives=${row(1)}&negatives=${row(-1)}&reduction=mean`)
    await playground.type('Margin', '2')
    await expect(page).toHaveURL(/#v=1&d=[\w-]+&p=2&margin=2&eps=1e-6&reduction=mean$/)
    await page.goto('about:blank')
    await page.goBack()
    await playground.settled()
    expect(await playground.number('Margin')).toBe(2)
    await playground.expectLoss(
      Array.from({ length: 100 }, (_, i) => {
        const at = (x: number) => [x + i / 7, Math.sin(i)]
        const triplet = { anchor: at(0), positive: at(1), negative: at(-1) }
        return tripletLoss(triplet, { ...MLX_DEFAULTS, margin: 2 })
      }).reduce((sum, each) => sum + each / 100, 0),
    )
  })
})

test.describe('a link into space', () => {
  const SPACE = '#anchors=0,0,1&positives=1,0,1&negatives=0,1.5,2&camera=4,3,5,0,0,0&slice=x,0.5&levels=0.25,0.75'

  test('opens the scene, the camera and the slice it names, and says them again', async ({ page, playground }) => {
    await playground.open(SPACE)
    await expect(playground.radio('Dimensions', '3D')).toBeChecked()
    await playground.unfold(1)
    expect(await playground.number('Negative 1 z')).toBe(2)
    await playground.type('Margin', '2')
    await expect(page).toHaveURL(
      /negatives=0,1\.5,2&p=2&margin=2.*&camera=4,3,5,0,0,0&slice=x,0\.5&levels=0\.25,0\.75$/,
    )
  })

  test('goes to the plane and back with every z', async ({ page, playground }) => {
    await playground.open(SPACE)
    await playground.choose('Dimensions', '2D')
    await expect(page).toHaveURL(/negatives=0,1\.5,2&dim=2&/)
    await page.reload()
    await playground.settled()
    await expect(playground.radio('Dimensions', '2D')).toBeChecked()
    await playground.choose('Dimensions', '3D')
    await playground.unfold(1)
    expect(await playground.number('Negative 1 z')).toBe(2)
  })
})

test.describe('the address', () => {
  test('stays clean until something differs, and says so when a drag ends, never during it', async ({
    page,
    playground,
  }) => {
    await playground.open()
    expect(new URL(page.url()).hash).toBe('')
    const { x, y } = await playground.centre(playground.handle('Negative'))
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 40, y + 30, { steps: 5 })
    await playground.settled()
    expect(new URL(page.url()).hash).toBe('')
    await page.mouse.up()
    await expect(page).toHaveURL(/#v=1&anchors=0,0&positives=1.2,0.3&negatives=[-\d.]+,[-\d.]+&p=2&margin=1/)
  })

  test('is replaced, not added to: Back leaves the page', async ({ page, playground }) => {
    await page.goto('about:blank')
    await playground.open()
    await playground.type('Margin', '0.5')
    await playground.type('Margin', '0.75')
    await expect(page).toHaveURL(/margin=0.75/)
    await page.goBack()
    expect(page.url()).toBe('about:blank')
  })

  test('is clean again after Start over, and Undo brings back what it said', async ({ page, playground }) => {
    await playground.open('#margin=0.5&reduction=sum')
    await playground.button('Start over').click()
    await expect(page).toHaveURL(/\/$/)
    await page.keyboard.press('Control+z')
    await expect(page).toHaveURL(/margin=0\.5&eps=1e-6&reduction=sum$/)
    await page.keyboard.press('Control+Shift+z')
    await expect(page).toHaveURL(/\/$/)
  })

  test('that is edited by hand is followed without a reload, one step of Undo', async ({ page, playground }) => {
    await playground.open(CALL)
    await page.evaluate(() => {
      document.documentElement.dataset.stays = 'yes'
      location.hash = location.hash.replace('margin=1', 'margin=0.25')
    })
    await expect.poll(() => playground.number('Margin')).toBe(0.25)
    await expect(page.locator('html')).toHaveAttribute('data-stays', 'yes')
    await playground.button('Undo').click()
    await expect.poll(() => playground.number('Margin')).toBe(1)
    await expect(page).toHaveURL(/margin=1&/)
  })

  test('without a link offers the scene that was left here last', async ({ page, playground }) => {
    await playground.open()
    await playground.type('Margin', '0.125')
    await expect(page).toHaveURL(/margin=0.125/)
    await page.goto('about:blank')
    await playground.open()
    expect(await playground.number('Margin')).toBe(1)
    await page.getByRole('button', { name: 'Open my last scene' }).click()
    await expect.poll(() => playground.number('Margin')).toBe(0.125)
    await playground.button('Undo').click()
    await expect.poll(() => playground.number('Margin')).toBe(1)
  })
})

test.describe('a link that cannot be read whole', () => {
  const WRONG = CALL.replace('margin=1', 'margin=1,0').replace('p=2', 'p=3')

  test('says which key, what it held and what was expected, and keeps the rest', async ({ playground }) => {
    await playground.open(WRONG)
    const notice = playground.alert.filter({ hasText: 'One part of the link could not be read' })
    await expect(notice).toContainText('margin')
    await expect(notice).toContainText('1,0')
    await expect(notice).toContainText('one finite number, such as 1.0')
    expect(await playground.number('Margin')).toBe(1)
    expect(await playground.number('Norm degree p')).toBe(3)
  })

  test('gives axe nothing to complain of, however much of it is wrong', async ({ page, playground }) => {
    await playground.open('#p=0&margin=wide&eps=-1&swap=true&field=x&view=1&hide=all&later=1')
    await expect(playground.alert.filter({ hasText: 'Parts of the link could not be read' })).toContainText(
      '4 more parts',
    )
    expect(await findViolations(page)).toEqual([])
  })

  test('is given back as it came', async ({ context, page, playground }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await playground.open(WRONG)
    await page.getByRole('button', { name: 'Copy the link as it came' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(WRONG)
  })

  test('leaves what the person had under Undo', async ({ page, playground }) => {
    await playground.open()
    await playground.type('Margin', '0.5')
    await page.evaluate((hash) => {
      location.hash = hash
    }, WRONG)
    const notice = playground.alert.filter({ hasText: 'One part of the link could not be read' })
    await expect.poll(() => playground.number('Norm degree p')).toBe(3)
    await notice.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => playground.number('Margin')).toBe(0.5)
    expect(await playground.number('Norm degree p')).toBe(2)
    await expect(notice).toBeHidden()
  })

  test('of a later version is opened as far as it is known, and its keys are kept', async ({ page, playground }) => {
    await playground.open(`${CALL}&miner=semi%20hard`)
    await expect(playground.alert.filter({ hasText: 'miner' })).toBeVisible()
    await playground.type('Margin', '2')
    await expect(page).toHaveURL(/margin=2.*&miner=semi%20hard$/)
  })

  for (const hash of [
    '#%',
    '#v=1&anchors=NaN,NaN&positives=Infinity,0&negatives=1e999,0',
    '#d=AAAA&p=NaN&margin=Infinity&eps=-1',
    '#view=0,0,0,0&camera=0,0,0,0,0,0&field=negatives.99',
    `#anchors=${'0,0;'.repeat(3000)}`,
    '#__proto__=1&constructor=2&hide=everything',
    '#anchors=1e300,-1e300&positives=-1e300,1e300&negatives=1e-300,0',
  ]) {
    test(`puts no NaN into a control: ${hash.slice(0, 40)}`, async ({ page, playground }) => {
      await playground.open(hash)
      await playground.unfold(1)
      for (const name of ['Norm degree p', 'Margin', 'Epsilon', 'Anchor 1 x', 'Positive 1 x', 'Negative 1 y']) {
        expect(await playground.number(name)).not.toBeNaN()
        expect(await playground.spinbutton(name).getAttribute('aria-valuenow')).not.toBe('NaN')
      }
      const broken = await page
        .locator('svg [transform*="NaN"], svg [d*="NaN"], svg [x*="NaN"], svg [cx*="NaN"]')
        .count()
      expect(broken).toBe(0)
    })
  }
})

test.describe('a link with hidden parts', () => {
  test('shows what it leaves, and no more', async ({ page, playground }) => {
    await page.goto(`./${CALL}&hide=topbar,tools,formula,triplets,charts,eps,swap`)
    await playground.settled()
    await expect(playground.spinbutton('Margin')).toBeVisible()
    await expect(playground.lossStatus).toBeVisible()
    await expect(playground.spinbutton('Epsilon')).toHaveCount(0)
    await expect(playground.charts).toHaveCount(0)
    await expect(playground.table).toHaveCount(0)
    await expect(playground.button('Undo')).toHaveCount(0)
    await expect(page.getByRole('combobox', { name: 'Field of' })).toHaveCount(0)
    await expect(playground.handle('Anchor')).toBeVisible()
  })

  test('can leave nothing but the stage', async ({ page, playground }) => {
    await page.goto(`./${CALL}&hide=topbar,tools,loss,parameters,formula,triplets,compare,charts`)
    await playground.settled()
    const box = await playground.stage.boundingBox()
    expect([box?.width, box?.height]).toEqual([1280, 800])
  })
})
