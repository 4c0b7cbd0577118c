// Owns the making of export files, off the page's own thread. It answers one question and keeps nothing; it must not talk to the
// background.
import { fail } from '@/utils/core/result';
import { type ExportQuestion, exportFile } from '@/utils/exchange/export-file';

addEventListener('message', async ({ data }: MessageEvent<ExportQuestion>) => {
  postMessage(await exportFile(data).catch(() => fail('internal')));
});
