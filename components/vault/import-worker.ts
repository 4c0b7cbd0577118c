// Owns the line to the worker that reads a file of another program. It lives as long as the import: it holds what was read and gives
// it out batch by batch, so that the page never holds it all. Ending it forgets everything.
import { fail, type Result } from '@/utils/core/result';
import ImportWorker from './import.worker.ts?worker';
import type { ImportAnswer, ImportBatch, ImportOverview, ImportQuestion } from './import-question';

export interface Importer {
  /** Reads the file; `password` null: none was asked for yet. `onProgress` hears the share that is done, from 0 to 1. */
  read(
    file: File,
    password: string | null,
    onProgress: (share: number) => void,
  ): Promise<Result<{ overview: ImportOverview }>>;
  /** Records from the n-th on, less than a message may carry. */
  batch(from: number): Promise<Result<{ batch: ImportBatch }>>;
  /** Ends the worker, whatever it is doing; a question that is open fails, and so does any later one. */
  end(): void;
}

export function startImporter(): Importer {
  const worker = new ImportWorker();
  let settle: ((answer: ImportAnswer) => void) | null = null;
  let ended = false;
  let hear: ((share: number) => void) | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    if (data.is === 'progress') hear?.(data.share);
    else settle?.(data);
  });
  const give = () => settle?.({ is: 'refused', refusal: fail('internal') });
  // A worker that cannot start, or runs out of memory, says so here and nowhere else.
  worker.addEventListener('error', give);
  const question = (asked: ImportQuestion) =>
    new Promise<ImportAnswer>((resolve) => {
      settle = resolve;
      // One that is ended hears nothing, and would leave whoever asks waiting for ever.
      if (ended) give();
      else worker.postMessage(asked);
    });
  return {
    async read(file, password, onProgress) {
      hear = onProgress;
      const answer = await question({ do: 'read', file, password });
      if (answer.is === 'read') return { ok: true, overview: answer.overview };
      return answer.is === 'refused' ? answer.refusal : fail('internal');
    },
    async batch(from) {
      const answer = await question({ do: 'batch', from });
      return answer.is === 'batch' ? { ok: true, batch: answer.batch } : fail('internal');
    },
    end() {
      ended = true;
      worker.terminate();
      give();
    },
  };
}
