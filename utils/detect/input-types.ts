// Owns which types of input take text. The order is that of the weights: append; a change of order needs them trained anew.
export const TEXT_TYPES: readonly string[] = ['text', 'email', 'tel', 'number', 'url', 'search', 'password'];
