// Owns how a whole message of the store's page is quoted: isolated, in quotation marks of the reader's language.

export function PageQuote({ text }: { text: string }) {
  return (
    <q class="page-quote">
      <bdi translate={false}>{text}</bdi>
    </q>
  );
}
