// Written by `npm run messages`: the messages of app/messages/en and their arguments.

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

declare module '*/notices.json?messages' {
  const messages: { readonly dismiss: (given: { readonly title: string | number }) => string }
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
