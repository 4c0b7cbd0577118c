// Owns how a file reaches the disk of the person: by the browser's own save dialog where there is one, else as a download. It
// must not know what is in the file.

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What became of a file. `verified`: it was read back and is the same. `handed-over`: the browser took it as a download, and
 * nothing tells whether it arrived.
 */
export type Saved = 'verified' | 'handed-over' | 'cancelled' | 'failed';

/** The save dialog of the File System Access standard, which Firefox does not have. */
type AskWhere = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

/** Saves a file. A gesture is needed, so this has to be the first thing that a click does. */
export async function saveFile(name: string, bytes: Bytes): Promise<Saved> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: AskWhere };
  if (!showSaveFilePicker) return download(name, bytes);
  try {
    const place = await showSaveFilePicker({ suggestedName: name });
    const stream = await place.createWritable();
    await stream.write(bytes);
    await stream.close();
    const found = new Uint8Array(await (await place.getFile()).arrayBuffer());
    return isSame(found, bytes) ? 'verified' : 'failed';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
  }
}

/** Long enough for a browser that first asks where to put a download. */
const KEPT_FOR_MS = 10 * 60_000;

function download(name: string, bytes: Bytes): Saved {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
  return 'handed-over';
}

function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
