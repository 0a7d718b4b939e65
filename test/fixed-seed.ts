import fc from 'fast-check';

/**
 * Before each test file: properties try the same values at every run, so that what passed here passes there.
 * `PROPERTY_SEED` sets others; `npm run fuzz` does.
 */
const given = process.env.PROPERTY_SEED ?? '20261122';
const seed = Number(given);
if (!Number.isInteger(seed)) throw new Error(`fixed-seed: expected a whole number in PROPERTY_SEED, got ${given}`);

fc.configureGlobal({ seed });
