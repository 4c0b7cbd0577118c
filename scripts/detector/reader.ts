// Owns what of recognition runs in a page that is read for learning. No weights, so that they can be made from nothing.
export { openRootsOf } from '../../utils/detect/boxes';
export { readEvidence } from '../../utils/detect/evidence';
