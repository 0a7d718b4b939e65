/** In state that we write: the event it was made from. */
export const basis = 'io.reeve.based_on';
