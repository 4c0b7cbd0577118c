// Owns one question to a worker that is there for it alone and ends with the answer, so that no secret stays in its memory.
import { type Failure, fail } from '@/utils/core/result';

/** The worker's answer. `internal`: it could not start, or ran out of memory; it says so here and nowhere else. */
export function askWorker<Q, A>(worker: Worker, question: Q): Promise<A | Failure<'internal'>> {
  const answer = new Promise<A | Failure<'internal'>>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<A>) => resolve(data));
    worker.addEventListener('error', () => resolve(fail('internal')));
  });
  worker.postMessage(question);
  return answer.finally(() => worker.terminate());
}
