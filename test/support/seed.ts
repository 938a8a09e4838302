import fc from 'fast-check';

/**
 * Every run tries the same inputs, so that a red build means a changed program. To look further:
 * `FC_SEED=$RANDOM npm test`; what fails then becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_120) });
