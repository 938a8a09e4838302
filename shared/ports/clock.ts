/** The present moment, passed in so that tests can decide what time it is. */
export type Clock = () => Date;
