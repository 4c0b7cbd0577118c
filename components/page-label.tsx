// Owns how words of the store's page are quoted: isolated, in the page's own direction, told apart from Keyturn's words.

export function PageLabel({ text }: { text: string }) {
  return (
    <bdi class="page-label" translate={false}>
      {text}
    </bdi>
  );
}
