// Owns the rows of the account list: those that are seen and no others, walked by the keys of a list. One row is in the tab order;
// it stays drawn wherever the list is scrolled to, so that the focus is never lost.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dateText, t } from '@/utils/browser/i18n';
import { type ListPlace, movedBy, scrollTo, windowOf } from '@/utils/core/list-window';
import type { AccountSummary } from '@/utils/core/view';
import { storeName } from '../store-name';
import { BeliefBadge, OpenBadge } from './belief-badge';
import { addressOf } from './route';

export interface AccountRowsProps {
  readonly total: number;
  readonly chosen: string | null;
  readonly rowAt: (index: number) => AccountSummary | undefined;
  readonly onWindow: (first: number, end: number) => void;
  /** A key that is none of the list's was pressed on a row: somebody types what he looks for. */
  readonly onType: () => void;
}

const UNSEEN = { top: 0, height: 0, row: 0 };

export function AccountRows({ total, chosen, rowAt, onWindow, onType }: AccountRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState<Omit<ListPlace, 'total'>>(UNSEEN);
  const [active, setActive] = useState(0);
  /** The row to focus once it is drawn. */
  const aim = useRef<number | null>(null);
  const place = { total, ...seen };
  const { first, end } = windowOf(place);
  useEffect(() => onWindow(first, end), [first, end]);

  const look = () => {
    const box = scroller.current;
    // Hidden beside an account on a small screen, it has no height; what was seen last counts when it comes back.
    if (!box || box.clientHeight === 0) return;
    setSeen({ top: box.scrollTop, height: box.clientHeight, row: (list.current?.offsetHeight ?? 0) / total });
  };
  useLayoutEffect(look, [total]);
  const top = useRef(0);
  top.current = seen.top;
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let hidden = false;
    const sizes = new ResizeObserver(() => {
      if (hidden && box.clientHeight > 0) box.scrollTop = top.current;
      hidden = box.clientHeight === 0;
      look();
    });
    sizes.observe(box);
    return () => sizes.disconnect();
  }, [total]);
  const left = useRef(chosen);
  // Whoever comes back from an account goes on at its row.
  useEffect(() => {
    const back = left.current !== null && chosen === null;
    left.current = chosen;
    if (back && document.activeElement === document.body) linkAt(list.current, active)?.focus({ preventScroll: true });
  }, [chosen]);
  useLayoutEffect(() => {
    if (aim.current === null) return;
    linkAt(list.current, aim.current)?.focus({ preventScroll: true });
    aim.current = null;
  });

  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = movedBy(event.key, active, place);
    // Before the key is typed, so that the search box gets it.
    if (to === null && event.key.length === 1 && event.key !== ' ') onType();
    if (to === null) return;
    event.preventDefault();
    if (scroller.current) scroller.current.scrollTop = scrollTo(to, place);
    aim.current = to;
    setActive(to);
    look();
  };
  const follow = (event: FocusEvent) => {
    const at = event.target instanceof Element ? event.target.closest('li')?.dataset.at : undefined;
    if (at !== undefined) setActive(Number(at));
  };
  const current = Math.min(active, total - 1);
  const drawn = Array.from({ length: end - first }, (_, at) => first + at);
  const kept = drawn.includes(current) ? drawn : [...drawn, current].toSorted((one, other) => one - other);
  return (
    <div class="account-scroll" ref={scroller} onScroll={look}>
      <ul ref={list} class="account-list" style={{ '--total': total }} onKeyDown={walk} onFocusIn={follow}>
        {kept.map((index) => (
          <li key={index} style={{ '--at': index }} data-at={index} aria-setsize={total} aria-posinset={index + 1}>
            <Row account={rowAt(index)} chosen={chosen} inOrder={index === current} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function linkAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-at="${index}"] > a`) ?? null;
}

function Row(props: {
  readonly account: AccountSummary | undefined;
  readonly chosen: string | null;
  readonly inOrder: boolean;
}) {
  const { account, chosen, inOrder } = props;
  return (
    <a
      {...(account ? { href: addressOf({ at: 'account', accountId: account.id }) } : {})}
      tabIndex={inOrder ? 0 : -1}
      aria-current={account && account.id === chosen ? 'page' : undefined}
    >
      {account ? <Summary account={account} /> : <span class="soft">{t('loading')}</span>}
    </a>
  );
}

function Summary({ account }: { account: AccountSummary }) {
  return (
    <>
      <span class="account-name">
        <bdi>{account.username}</bdi>
      </span>
      <span class="soft account-store">
        <bdi>{storeName(account.storeId)}</bdi> ·{' '}
        {account.goesAt === null ? dateText(account.updatedAt) : t('bin_goes_short', dateText(account.goesAt))}
      </span>
      <span class="badges">
        <OpenBadge open={account.open} />
        <BeliefBadge belief={account.belief} />
      </span>
    </>
  );
}
