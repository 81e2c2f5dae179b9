// Written by `npm run messages`: the messages of app/messages/en and their arguments.

declare module '*/arrays.json?messages' {
  const messages: {
    readonly title: string
    readonly about: string
    readonly tryAgain: string
    readonly asText: string
    readonly readText: string
    readonly chooseFiles: string
    readonly files: string
    readonly arrays: string
    readonly role: string
    readonly shape: string
    readonly type: string
    readonly from: string
    readonly remove: string
    readonly removeArray: (given: { readonly array: string | number }) => string
    readonly load: string
    readonly roleOf: (given: { readonly array: string | number; readonly from: string | number }) => string
    readonly roleOfUnnamed: (given: { readonly from: string | number }) => string
    readonly noRole: string
    readonly useAnchors: string
    readonly usePositives: string
    readonly useNegatives: string
    readonly useLabels: string
    readonly useNone: string
    readonly anchors: string
    readonly positives: string
    readonly negatives: string
    readonly missing: (given: { readonly roles: string | number }) => string
    readonly undecided: (given: { readonly arrays: string | number }) => string
    readonly labelsKept: string
    readonly axis: string
    readonly loss: (given: {
      readonly convention: string | number
      readonly p: string | number
      readonly margin: string | number
      readonly eps: string | number
      readonly reduction: string | number
      readonly swap: string
    }) => string
    readonly working: (given: { readonly what: string | number }) => string
    readonly cancel: string
    readonly readFrom: (given: { readonly from: string | number }) => string
    readonly readAs: (given: { readonly from: string | number; readonly format: string | number }) => string
    readonly firstRows: (given: { readonly array: string | number }) => string
    readonly part: (given: { readonly array: string | number; readonly part: string | number }) => string
    readonly firstNumbers: (given: { readonly n: string | number; readonly count: string | number }) => string
    readonly allNumbers: string
    readonly someRows: (given: { readonly n: string | number; readonly count: string | number }) => string
    readonly allRows: string
    readonly saveThe: string
    readonly as: string
    readonly savedLoss: string
    readonly savedAnchors: string
    readonly savedPositives: string
    readonly savedNegatives: string
    readonly result: string
    readonly losses: (given: { readonly reduction: string | number }) => string
    readonly lossShape: (given: { readonly shape: string | number }) => string
    readonly alongAxis: (given: { readonly axis: string | number }) => string
    readonly changed: string
    readonly computeAnew: string
    readonly triplets: string
    readonly dimensions: string
    readonly differ: string
    readonly least: string
    readonly mean: string
    readonly largest: string
    readonly active: string
    readonly nanLosses: string
    readonly nanGradients: string
    readonly computedBy: string
    readonly float64: string
    readonly byIn: (given: { readonly by: string | number; readonly time: string | number }) => string
    readonly noLosses: string
    readonly worstCaption: string
    readonly worst: string
    readonly lossColumn: string
    readonly stageColumn: string
    readonly show: string
    readonly tripletAt: (given: { readonly place: string | number }) => string
    readonly onTheStage: string
    readonly showOnTheStage: string
    readonly anyOther: string
    readonly triplet: string
    readonly numberUpTo: (given: { readonly most: string | number }) => string
    readonly tooMany: (given: {
      readonly n: string | number
      readonly numbers: string | number
      readonly most: string | number
      readonly mostNumbers: string | number
    }) => string
    readonly pastedText: string
    readonly reading: (given: { readonly from: string | number }) => string
    readonly sceneStaged: (given: { readonly from: string | number }) => string
    readonly read: (given: { readonly format: string | number; readonly from: string | number }) => string
    readonly computing: string
    readonly writing: (given: { readonly file: string | number }) => string
    readonly saved: (given: { readonly file: string | number }) => string
    readonly restarted: (given: { readonly told: string | number }) => string
    readonly cancelled: string
    readonly workerNotLoaded: string
    readonly workerFailed: string
    readonly workerSilent: string
    readonly workerStopped: string
    readonly noTriplets: string
    readonly allStaged: (given: { readonly n: number; readonly count: string | number }) => string
    readonly which: (given: { readonly place: string | number; readonly count: string | number }) => string
    readonly selected: (given: { readonly which: string | number }) => string
    readonly notFinite: (given: { readonly which: string | number }) => string
    readonly staged: (given: { readonly which: string | number }) => string
    readonly noRows: string
    readonly drawn: (given: { readonly which: string | number }) => string
    readonly drawnAsTriangle: (given: {
      readonly which: string | number
      readonly dimension: string | number
    }) => string
    readonly drawnAsNear: (given: { readonly which: string | number; readonly dimension: string | number }) => string
  }
  export default messages
}

declare module '*/charts.json?messages' {
  const messages: {
    readonly charts: string
    readonly foldCharts: string
    readonly unfoldCharts: string
    readonly noCode: string
    readonly retry: string
    readonly download: string
    readonly png: string
    readonly svg: string
    readonly csv: string
    readonly noPicture: string
    readonly tryAgain: string
    readonly marks: string
    readonly marksHow: string
    readonly marksHowPick: (given: { readonly hint: string | number }) => string
    readonly enterSelects: string
    readonly enterGoes: string
    readonly turn: (given: { readonly chart: string | number }) => string
    readonly turnHow: string
    readonly marker: string
    readonly markerValue: (given: { readonly value: string | number; readonly height: string | number }) => string
    readonly marginIs: (given: { readonly value: string | number }) => string
    readonly pIs: (given: { readonly value: string | number }) => string
    readonly norm: (given: { readonly p: string | number }) => string
    readonly rootOfPowers: (given: { readonly p: string | number }) => string
    readonly lossIn: (given: { readonly units: string | number }) => string
    readonly loss: string
    readonly lossIs: (given: { readonly loss: string | number }) => string
    readonly triplet: string
    readonly triplets: string
    readonly tripletNumber: (given: { readonly number: string | number }) => string
    readonly positiveDistance: string
    readonly negativeDistance: string
    readonly gap: string
    readonly gapIs: (given: { readonly gap: string | number }) => string
    readonly margin: string
    readonly hard: string
    readonly semiHard: string
    readonly easy: string
    readonly undefined: string
    readonly reduction: (given: { readonly reduction: string }) => string
    readonly share: (given: { readonly percent: string | number }) => string
    readonly undefinedCount: (given: { readonly n: number }) => string
    readonly perTriplet: string
    readonly perTripletName: string
    readonly columnShare: string
    readonly onlyLoss: (given: { readonly loss: string | number }) => string
    readonly noLoss: (given: { readonly count: string | number }) => string
    readonly withLoss: (given: {
      readonly n: number
      readonly count: string | number
      readonly largest: string | number
      readonly worst: string | number
      readonly share: string | number
    }) => string
    readonly selectedLoss: (given: {
      readonly number: string | number
      readonly loss: string | number
      readonly share: string | number
    }) => string
    readonly reducedIs: (given: { readonly reduction: string; readonly value: string | number }) => string
    readonly reducedMark: (given: { readonly reduction: string; readonly value: string | number }) => string
    readonly tripletLossMark: (given: {
      readonly number: string | number
      readonly loss: string | number
      readonly share: string | number
    }) => string
    readonly marginSweep: string
    readonly marginSweepName: string
    readonly active: string
    readonly marginHover: (given: { readonly margin: string | number }) => string
    readonly marginAxis: string
    readonly none: string
    readonly every: string
    readonly columnActive: string
    readonly reducedOf: (given: { readonly reduction: string; readonly count: string | number }) => string
    readonly gapOfTriplet: (given: { readonly number: string | number }) => string
    readonly tripletGapMark: (given: { readonly number: string | number; readonly gap: string | number }) => string
    readonly thisTriplet: string
    readonly sweepUndefined: (given: { readonly triplet: string | number }) => string
    readonly sweepNegativeInfinite: (given: { readonly triplet: string | number }) => string
    readonly sweepPositiveInfinite: (given: { readonly triplet: string | number }) => string
    readonly sweepGap: (given: { readonly gap: string | number; readonly triplet: string | number }) => string
    readonly sweepTied: (given: { readonly triplet: string | number }) => string
    readonly sweepHard: (given: { readonly triplet: string | number; readonly gap: string | number }) => string
    readonly sweepReducedUndefined: (given: { readonly reduction: string }) => string
    readonly sweepReduced: (given: {
      readonly n: number
      readonly margin: string | number
      readonly count: string | number
      readonly reduction: string
      readonly loss: string | number
      readonly slope: string | number
    }) => string
    readonly sweepEnd: (given: { readonly margin: string | number }) => string
    readonly pSweep: string
    readonly pSweepAxisBefore: string
    readonly pSweepAxisAfter: string
    readonly normDegree: string
    readonly pSweepMark: (given: {
      readonly line: string
      readonly p: string | number
      readonly value: string | number
    }) => string
    readonly theTriplet: string
    readonly pSweepNow: (given: {
      readonly p: string | number
      readonly triplet: string | number
      readonly positive: string | number
      readonly negative: string | number
      readonly loss: string | number
    }) => string
    readonly pSweepGaps: string
    readonly pSweepNoLoss: string
    readonly pSweepSame: string
    readonly pSweepTrend: (given: {
      readonly least: string | number
      readonly largest: string | number
      readonly from: string | number
      readonly to: string | number
    }) => string
    readonly pSweepOffAxis: string
    readonly tripletDiagram: string
    readonly positiveIn: (given: { readonly units: string | number }) => string
    readonly negativeIn: (given: { readonly units: string | number }) => string
    readonly columnRegime: string
    readonly tripletPlaceMark: (given: {
      readonly number: string | number
      readonly regime: string | number
      readonly positive: string | number
      readonly negative: string | number
    }) => string
    readonly diagramOnLine: string
    readonly diagramHard: (given: { readonly gap: string | number }) => string
    readonly diagramSemiHard: (given: { readonly gap: string | number; readonly margin: string | number }) => string
    readonly diagramEasy: (given: { readonly gap: string | number; readonly margin: string | number }) => string
    readonly diagramUndefined: string
    readonly diagramCount: (given: { readonly n: number; readonly count: string | number }) => string
    readonly diagramBand: (given: { readonly n: string | number }) => string
    readonly diagramFarthest: (given: { readonly number: string | number }) => string
    readonly diagramSelected: (given: { readonly number: string | number; readonly regime: string | number }) => string
    readonly gapHistogram: string
    readonly gapIn: (given: { readonly units: string | number }) => string
    readonly columnFrom: string
    readonly columnTo: string
    readonly columnBelowMargin: string
    readonly binIs: (given: {
      readonly from: string | number
      readonly to: string | number
      readonly count: string | number
      readonly active: string | number
    }) => string
    readonly gapsBelow: (given: {
      readonly n: number
      readonly count: string | number
      readonly margin: string | number
    }) => string
    readonly gapsHard: (given: { readonly n: number }) => string
    readonly gapsElsewhere: (given: { readonly n: number }) => string
    readonly addAtRandom: (given: { readonly n: number }) => string
    readonly lacksTriplets: (given: { readonly least: string | number; readonly n: number }) => string
    readonly history: string
    readonly normOfEach: string
    readonly edits: string
    readonly columnEdit: string
    readonly columnSteps: string
    readonly presentState: string
    readonly stepsBack: (given: { readonly n: number }) => string
    readonly stepsForward: (given: { readonly n: number }) => string
    readonly editMark: (given: {
      readonly number: string | number
      readonly steps: string | number
      readonly loss: string | number
    }) => string
    readonly historyOf: (given: { readonly reduction: string; readonly number: string | number }) => string
    readonly historyFirst: (given: { readonly what: string | number; readonly now: string | number }) => string
    readonly historyAtFirst: (given: { readonly what: string | number; readonly now: string | number }) => string
    readonly historyCourse: (given: {
      readonly n: number
      readonly what: string | number
      readonly from: string | number
      readonly now: string | number
    }) => string
    readonly historyUndone: (given: { readonly n: number }) => string
    readonly landscape: string
    readonly handle: (given: { readonly role: string; readonly number: string | number }) => string
    readonly landscapeUndefined: (given: { readonly of: string | number }) => string
    readonly landscapeRange: (given: {
      readonly of: string | number
      readonly low: string | number
      readonly high: string | number
    }) => string
    readonly landscapeAt: (given: {
      readonly of: string | number
      readonly x: string | number
      readonly y: string | number
      readonly loss: string | number
    }) => string
    readonly landscapeOutside: (given: { readonly of: string | number }) => string
    readonly landscapeZero: (given: { readonly percent: string | number }) => string
    readonly landscapeHover: (given: { readonly x: string | number; readonly y: string | number }) => string
    readonly flatten: string
    readonly lacksPlane: string
    readonly lacksNumbers: string
  }
  export default messages
}

declare module '*/compare.json?messages' {
  const messages: {
    readonly conventions: string
    readonly convention: string
    readonly distance: string
    readonly loss: string
    readonly gradientNorm: string
    readonly captionSelected: string
    readonly captionAll: string
    readonly use: (given: { readonly program: string | number }) => string
    readonly smallerDistance: string
    readonly defaults: (given: {
      readonly program: string | number
      readonly margin: string | number
      readonly eps: string | number
      readonly reduction: string | number
    }) => string
    readonly defaultsInForce: string
    readonly defaultsHint: string
    readonly useDefaults: string
    readonly difference: string
    readonly differencePlusEpsilon: string
    readonly signed: (given: { readonly difference: string | number }) => string
    readonly absolute: (given: { readonly difference: string | number }) => string
    readonly largest: (given: { readonly power: string | number }) => string
    readonly rootOfDegreeP: (given: { readonly sum: string | number }) => string
    readonly squareRoot: (given: { readonly sum: string | number }) => string
    readonly sum: (given: { readonly power: string | number }) => string
    readonly sumPlusEpsilon: (given: { readonly power: string | number }) => string
    readonly noInfiniteP: string
    readonly gradientNaN: (given: { readonly triplet: number; readonly reason: string | number }) => string
    readonly lossNaN: (given: { readonly triplet: number }) => string
    readonly distanceNaN: (given: {
      readonly distance: string | number
      readonly triplet: number
      readonly reason: string | number
    }) => string
    readonly outOfRange: string
    readonly noRealPower: (given: { readonly base: string | number; readonly p: string | number }) => string
    readonly oddPower: (given: { readonly base: string | number; readonly sum: string | number }) => string
  }
  export default messages
}

declare module '*/compute.json?messages' {
  const messages: {
    readonly unavailable: (given: { readonly backend: string | number }) => string
    readonly replaced: (given: { readonly reason: string | number }) => string
    readonly stopped: (given: { readonly backend: string | number }) => string
    readonly tookOver: (given: { readonly reason: string | number }) => string
    readonly tryBackend: (given: { readonly backend: string | number }) => string
    readonly software: string
    readonly slower: string
    readonly workerNotLoaded: string
    readonly workerFailed: string
    readonly workerSilent: string
    readonly workerStopped: string
    readonly notComputed: string
    readonly earlier: (given: { readonly reason: string | number }) => string
    readonly tryAgain: string
    readonly reload: string
    readonly restarted: string
    readonly nothingLost: (given: { readonly reason: string | number }) => string
  }
  export default messages
}

declare module '*/embed.json?messages' {
  const messages: {
    readonly loss: string
    readonly openInFull: string
    readonly open: string
    readonly id: (given: { readonly n: string | number }) => string
    readonly link: string
    readonly scene: string
    readonly linkOrScene: string
    readonly term: (given: { readonly terms: string | number }) => string
    readonly tripletIndex: string
    readonly type: string
    readonly indexBelow: (given: { readonly n: string | number }) => string
  }
  export default messages
}

declare module '*/explanations.json?messages' {
  const messages: {
    readonly number: string
    readonly positiveDistance: string
    readonly negativeDistance: string
    readonly loss: string
    readonly gap: string
    readonly kind: string
    readonly share: string
    readonly hard: string
    readonly semiHard: string
    readonly easy: string
    readonly undefined: string
    readonly swap: string
    readonly mlx031: string
    readonly stage: string
  }
  export default messages
}

declare module '*/export.json?messages' {
  const messages: {
    readonly title: string
    readonly about: string
    readonly what: string
    readonly code: string
    readonly picture: string
    readonly data: string
    readonly saved: (given: { readonly file: string | number }) => string
    readonly cannotCopy: string
    readonly library: string
    readonly codeAbout: (given: { readonly library: string | number; readonly version: string | number }) => string
    readonly program: string
    readonly copyProgram: string
    readonly programCopied: string
    readonly saveFile: string
    readonly dataAbout: string
    readonly sceneJson: string
    readonly saveScene: string
    readonly copyScene: string
    readonly sceneCopied: string
    readonly pictureOf: string
    readonly stage: string
    readonly chart: string
    readonly chartPending: string
    readonly theChart: string
    readonly stageAbout: string
    readonly spaceAbout: string
    readonly chartShown: (given: { readonly chart: string | number }) => string
    readonly chartNotShown: (given: { readonly chart: string | number }) => string
    readonly chartEmpty: (given: { readonly chart: string | number; readonly reason: string | number }) => string
    readonly vectors: (given: { readonly width: string | number; readonly height: string | number }) => string
    readonly vectorsOverField: (given: { readonly width: string | number; readonly height: string | number }) => string
    readonly wordsOverPixels: (given: { readonly width: string | number; readonly height: string | number }) => string
    readonly pixels: (given: { readonly width: string | number; readonly height: string | number }) => string
    readonly saveSvg: string
    readonly savePng: string
    readonly pngSize: string
    readonly noPicture: (given: { readonly reason: string | number }) => string
    readonly noChart: string
    readonly noStage: string
    readonly noCanvas: string
    readonly noPng: string
    readonly fieldOf: (given: { readonly point: string | number }) => string
  }
  export default messages
}

declare module '*/inspector.json?messages' {
  const messages: {
    readonly inspector: string
    readonly parts: string
    readonly parameters: string
    readonly formula: string
    readonly triplets: string
    readonly compare: string
    readonly charts: string
    readonly reset: string
    readonly expand: string
    readonly collapse: string
    readonly formulaOfTriplet: (given: { readonly number: string | number }) => string
    readonly onlyTripletSummary: (given: { readonly kind: string | number }) => string
    readonly comparison: string
    readonly withSwap: (given: { readonly program: string | number }) => string
    readonly hard: string
    readonly semiHard: string
    readonly easy: string
    readonly undefined: string
    readonly loss: string
    readonly ofOneTriplet: (given: { readonly program: string | number; readonly reduction: string | number }) => string
    readonly ofSelectedTriplet: (given: {
      readonly program: string | number
      readonly number: string | number
      readonly n: string | number
    }) => string
    readonly ofTriplets: (given: {
      readonly program: string | number
      readonly reduction: string | number
      readonly n: string | number
    }) => string
    readonly numbersAreOld: string
    readonly numbersAreOldShort: string
    readonly noNumbersYet: string
    readonly active: (given: { readonly percent: string | number }) => string
    readonly activeAndMean: (given: { readonly percent: string | number; readonly mean: string | number }) => string
    readonly goToWorst: string
    readonly hardEqual: (given: { readonly margin: string | number }) => string
    readonly hardEqualNoLoss: (given: { readonly margin: string | number }) => string
    readonly hardNearer: (given: { readonly gap: string | number; readonly margin: string | number }) => string
    readonly hardNearerNoLoss: (given: { readonly gap: string | number; readonly margin: string | number }) => string
    readonly semiHardWithin: (given: { readonly gap: string | number; readonly margin: string | number }) => string
    readonly semiHardJustUnder: (given: { readonly margin: string | number; readonly loss: string | number }) => string
    readonly easyEqual: (given: { readonly margin: string | number }) => string
    readonly easyBeyond: (given: { readonly gap: string | number; readonly margin: string | number }) => string
    readonly easyRounded: (given: { readonly margin: string | number }) => string
    readonly swapMeasures: (given: { readonly reason: string | number }) => string
    readonly distanceNaN: (given: { readonly distance: string | number }) => string
    readonly bothDistancesNaN: string
    readonly bothDistancesInfinite: string
    readonly someNaN: (given: { readonly n: number; readonly first: string | number }) => string
    readonly noneActive: (given: { readonly n: number }) => string
    readonly someActive: (given: {
      readonly active: number
      readonly n: string | number
      readonly worst: string | number
    }) => string
    readonly hardShort: string
    readonly semiHardShort: string
    readonly easyShort: string
    readonly undefinedShort: string
    readonly gapAndMargin: (given: { readonly gap: string | number; readonly margin: string | number }) => string
    readonly normDegreeName: string
    readonly normDegree: string
    readonly margin: string
    readonly epsilon: string
    readonly takesNormDegree: (given: { readonly largest: string | number }) => string
    readonly takesFiniteNormDegree: (given: { readonly largest: string | number }) => string
    readonly takesFinite: string
    readonly takesEpsilon: string
    readonly reduction: string
    readonly convention: string
    readonly swap: string
    readonly pytorchOnly: string
    readonly scrub: (given: { readonly quantity: string | number }) => string
    readonly lossTerm: string
    readonly formulaInWords: string
    readonly formulaWithSwapInWords: string
    readonly distanceInWords: (given: {
      readonly program: string | number
      readonly p: string | number
      readonly eps: string | number
    }) => string
    readonly isLargest: (given: {
      readonly distance: string | number
      readonly parts: string | number
      readonly total: string | number
    }) => string
    readonly isRoot: (given: {
      readonly distance: string | number
      readonly p: string | number
      readonly parts: string | number
      readonly total: string | number
    }) => string
    readonly isSquareRoot: (given: {
      readonly distance: string | number
      readonly parts: string | number
      readonly total: string | number
    }) => string
    readonly and: (given: { readonly before: string | number; readonly after: string | number }) => string
    readonly plus: (given: { readonly before: string | number; readonly after: string | number }) => string
    readonly smallerCounts: (given: { readonly words: string | number }) => string
    readonly unitSphere: string
    readonly startOver: string
    readonly addTriplet: string
    readonly atMost: (given: { readonly most: string | number }) => string
    readonly byHand: (given: { readonly most: number }) => string
    readonly number: string
    readonly gap: string
    readonly lossColumn: string
    readonly share: string
    readonly kind: string
    readonly remove: string
    readonly coordinates: string
    readonly selectTriplet: (given: { readonly number: string | number }) => string
    readonly coordinatesOfTriplet: (given: { readonly number: string | number }) => string
    readonly removeTriplet: (given: { readonly number: string | number }) => string
    readonly keepsOne: string
    readonly coordinate: (given: { readonly point: string | number; readonly axis: string | number }) => string
    readonly descent: (given: { readonly axis: string | number; readonly point: string | number }) => string
    readonly kinds: string
    readonly all: string
    readonly noneOfKind: (given: { readonly kind: string | number }) => string
    readonly startFrom: string
    readonly startFromMenu: string
    readonly tripletCount: string
    readonly seed: string
    readonly takesWhole: (given: { readonly most: string | number }) => string
    readonly clusters: string
    readonly clustersAbout: string
    readonly collapsed: string
    readonly collapsedAbout: string
    readonly outlier: string
    readonly outlierAbout: string
    readonly ring: string
    readonly ringAbout: string
  }
  export default messages
}

declare module '*/links.json?messages' {
  const messages: {
    readonly notCopied: string
    readonly noClipboard: string
    readonly tryAgain: string
    readonly notRead: (given: { readonly n: number }) => string
    readonly othersKept: (given: { readonly inForce: string | number }) => string
    readonly othersKeptAndUndo: (given: { readonly inForce: string | number }) => string
    readonly copyAsItCame: string
    readonly undo: string
    readonly saysMore: string
    readonly quoted: (given: { readonly key: string | number }) => string
    readonly unknown: (given: { readonly n: number; readonly keys: string | number }) => string
    readonly kept: string
    readonly keptWhere: string
    readonly openLast: string
    readonly margin: string
    readonly epsilon: string
    readonly reduction: string
    readonly defaultInForce: (given: { readonly name: string | number }) => string
    readonly defaultsInForce: string
    readonly chartName: (given: { readonly names: string | number }) => string
  }
  export default messages
}

declare module '*/notices.json?messages' {
  const messages: {
    readonly dismiss: (given: { readonly title: string | number }) => string
    readonly held: string
    readonly heldNothing: string
    readonly expected: string
    readonly example: string
    readonly more: (given: { readonly n: number }) => string
  }
  export default messages
}

declare module '*/offline.json?messages' {
  const messages: {
    readonly ready: string
    readonly whenReloaded: string
    readonly reload: string
    readonly later: string
  }
  export default messages
}

declare module '*/page.json?messages' {
  const messages: { readonly title: string; readonly charts: string }
  export default messages
}

declare module '*/points.json?messages' {
  const messages: {
    readonly anchor: (given: { readonly number: string | number }) => string
    readonly positive: (given: { readonly number: string | number }) => string
    readonly negative: (given: { readonly number: string | number }) => string
  }
  export default messages
}

declare module '*/share.json?messages' {
  const messages: {
    readonly title: string
    readonly opens: (given: { readonly scene: string | number }) => string
    readonly withAnotherApp: string
    readonly link: string
    readonly the: (given: { readonly what: string | number }) => string
    readonly copy: (given: { readonly what: string | number }) => string
    readonly copied: (given: { readonly what: string | number }) => string
    readonly selected: (given: { readonly what: string | number }) => string
    readonly longLink: (given: { readonly length: string | number; readonly safe: string | number }) => string
    readonly saved: (given: { readonly file: string | number }) => string
    readonly saveScene: string
    readonly noCode: string
    readonly shrinkCode: string
    readonly enlargeCode: string
    readonly enlargeHint: string
    readonly code: string
    readonly theme: string
    readonly light: string
    readonly dark: string
    readonly system: string
    readonly lightFits: string
    readonly darkFits: string
    readonly systemFits: string
    readonly shown: string
    readonly changeable: string
    readonly everything: string
    readonly lossAndMargin: string
    readonly stageAlone: string
    readonly partTopbar: string
    readonly partTools: string
    readonly partLoss: string
    readonly partP: string
    readonly partMargin: string
    readonly partEps: string
    readonly partReduction: string
    readonly partConvention: string
    readonly partSwap: string
    readonly partFormula: string
    readonly partTriplets: string
    readonly partCompare: string
    readonly partCharts: string
    readonly page: string
    readonly pageWith: (given: { readonly scene: string | number }) => string
    readonly scene: (given: {
      readonly n: number
      readonly where: string
      readonly convention: string | number
      readonly swap: string
      readonly p: string | number
      readonly margin: string | number
      readonly eps: string | number
      readonly reduction: string | number
    }) => string
  }
  export default messages
}

declare module '*/space.json?messages' {
  const messages: {
    readonly view: string
    readonly front: string
    readonly side: string
    readonly top: string
    readonly iso: string
    readonly slice: string
    readonly slicePosition: string
    readonly surfaces: string
    readonly equalLoss: string
    readonly level: (given: { readonly number: string | number }) => string
    readonly levelTakes: string
    readonly roundValues: string
    readonly turnSlowly: string
    readonly motionReduced: string
    readonly noWebGl: string
    readonly linesInstead: string
  }
  export default messages
}

declare module '*/stage.json?messages' {
  const messages: {
    readonly stage: string
    readonly spaceView: string
    readonly fieldOf: string
    readonly triplet: (given: { readonly number: string | number }) => string
    readonly whatIsShown: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly fitView: string
    readonly zoomHint: (given: { readonly key: string | number }) => string
    readonly moveHint: string
    readonly nothingInSight: string
    readonly bringAll: string
    readonly bring: (given: { readonly point: string | number }) => string
    readonly draggable: string
    readonly coordinates: (given: { readonly x: string | number; readonly y: string | number }) => string
    readonly coordinatesInSpace: (given: {
      readonly x: string | number
      readonly y: string | number
      readonly z: string | number
    }) => string
    readonly lossHere: (given: { readonly loss: string | number }) => string
    readonly pointAt: (given: { readonly point: string | number; readonly place: string | number }) => string
    readonly undefinedGradient: string
    readonly hard: string
    readonly semiHard: string
    readonly easy: string
    readonly otherNorm: (given: {
      readonly shown: string | number
      readonly p: string | number
      readonly eps: string | number
    }) => string
  }
  export default messages
}

declare module '*/start.json?messages' {
  const messages: { readonly notLoaded: string }
  export default messages
}

declare module '*/topbar.json?messages' {
  const messages: {
    readonly starting: string
    readonly whatComputes: string
    readonly backend: string
    readonly auto: string
    readonly unavailable: (given: { readonly backend: string | number }) => string
    readonly tryBackend: (given: { readonly backend: string | number }) => string
    readonly computes: string
    readonly lastEvaluation: string
    readonly lastField: string
    readonly check: string
    readonly largestDifference: string
    readonly losses: string
    readonly distances: string
    readonly gradients: string
    readonly relative: (given: { readonly judgement: string | number; readonly difference: string | number }) => string
    readonly asExpected: string
    readonly notFinite: string
    readonly moreThanUsual: string
    readonly timed: (given: { readonly times: string | number; readonly verdict: string | number }) => string
    readonly unusable: string
    readonly passedOver: (given: { readonly reason: string | number }) => string
    readonly looking: string
    readonly faster: string
    readonly notOpened: (given: { readonly dialog: string | number }) => string
    readonly notLoaded: string
    readonly tryAgain: string
    readonly drop: string
    readonly share: string
    readonly export: string
    readonly open: string
    readonly openHint: string
    readonly dimensions: string
    readonly plane: string
    readonly space: string
    readonly undo: string
    readonly redo: string
    readonly more: string
    readonly theme: (given: { readonly theme: string | number }) => string
    readonly themeHint: (given: { readonly theme: string | number; readonly next: string | number }) => string
    readonly asTheSystem: string
    readonly light: string
    readonly dark: string
  }
  export default messages
}

declare module '*/ui.json?messages' {
  const messages: {
    readonly close: string
    readonly notLoaded: (given: { readonly what: string | number }) => string
    readonly refused: (given: {
      readonly label: string | number
      readonly takes: string | number
      readonly value: string | number
    }) => string
    readonly tryAgain: string
  }
  export default messages
}

declare module '*/warnings.json?messages' {
  const messages: {
    readonly elsewhere: (given: { readonly number: string | number; readonly reason: string | number }) => string
    readonly goTo: (given: { readonly number: string | number }) => string
    readonly setP: (given: { readonly p: string | number }) => string
    readonly setMargin: (given: { readonly margin: string | number }) => string
    readonly setEpsilon: (given: { readonly eps: string | number }) => string
    readonly gradientTitle: string
    readonly negativeUnderRoot: (given: { readonly program: string | number }) => string
    readonly distanceNaN: string
    readonly coincide: (given: { readonly other: string | number; readonly program: string | number }) => string
    readonly shareCoordinate: (given: { readonly other: string | number; readonly program: string | number }) => string
    readonly outOfRange: (given: { readonly program: string | number }) => string
    readonly usePresentForm: string
    readonly overflowTitle: (given: { readonly program: string | number }) => string
    readonly underflowTitle: (given: { readonly program: string | number }) => string
    readonly overflowLoss: (given: { readonly program: string | number; readonly loss: string | number }) => string
    readonly overflowGradient: (given: { readonly program: string | number }) => string
    readonly underflowLoss: (given: { readonly program: string | number; readonly loss: string | number }) => string
    readonly underflowGradient: (given: { readonly program: string | number }) => string
    readonly collapseTitle: string
    readonly collapse: (given: { readonly margin: string | number }) => string
    readonly collapseNoGradient: (given: { readonly margin: string | number }) => string
    readonly scatter: string
    readonly refusedMarginTitle: string
    readonly refusedMargin: (given: { readonly version: string | number; readonly program: string | number }) => string
    readonly unreachableMarginTitle: string
    readonly unreachableMargin: (given: {
      readonly diameter: string | number
      readonly margin: string | number
    }) => string
    readonly noNormTitle: string
    readonly noNorm: string
  }
  export default messages
}
