import fc from 'fast-check'

// One run is as another; `SEED=random` looks further.
const { SEED = '20220921' } = process.env
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) })
