// Owns how a host is written: in one piece a label, so that nobody reads half of one for the whole, in its own direction.

/** A host that may break after its dots, and within a label only where that alone is too long for a line. */
export function HostName({ host, class: look }: { readonly host: string; readonly class?: string }) {
  return (
    <bdi class={look} dir="ltr" translate={false}>
      {host.split('.').map((label, at, { length }) => (
        <>
          <span class="host-label">{at < length - 1 ? `${label}.` : label}</span>
          <wbr />
        </>
      ))}
    </bdi>
  );
}
