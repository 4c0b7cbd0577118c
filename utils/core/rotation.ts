// Owns the rotation of one account's password as a pure, table-driven state machine. It must not store, fill or show
// anything: the runner does, and only what an event of this file allowed.
import type { RejectReason } from './reading';

export type RotationState =
  | 'drafted'
  | 'recorded'
  | 'released'
  | 'submitted'
  | 'confirmed'
  | 'verified'
  | 'rejected'
  | 'uncertain'
  | 'kept-old'
  | 'abandoned';

export type ReleaseHow = 'filled' | 'copied' | 'revealed';
export type { RejectReason };
