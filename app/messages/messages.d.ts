// Written by `npm run messages`: the messages of app/messages/en and their arguments.

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
    readonly smallerCounts: string
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

declare module '*/notices.json?messages' {
  const messages: { readonly dismiss: (given: { readonly title: string | number }) => string }
  export default messages
}

declare module '*/stage.json?messages' {
  const messages: {
    readonly fieldOf: string
    readonly triplet: (given: { readonly number: string | number }) => string
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
