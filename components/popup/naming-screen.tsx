// Owns the screens about boxes and the ways between them: the list, one box, the wait for a click on the page.
import { ask } from '@/utils/browser/messages';
import { BoxList } from './box-list';
import { NameBox } from './name-box';
import { type Naming, type NamingWish, skipOf } from './naming';
import { PickBox } from './pick-box';
import { spotOf } from './pointer';

export function NamingScreen(props: {
  readonly naming: Naming;
  readonly wish: NamingWish;
  readonly onWish: (wish: NamingWish) => void;
}) {
  const { naming, wish, onWish } = props;
  const { tab } = naming;
  switch (naming.name) {
    case 'pick':
      return <PickBox tab={tab} />;
    case 'list':
      return (
        <BoxList tab={tab} onChoose={(box) => onWish({ want: 'box', spot: spotOf(box) })} onBack={() => onWish(null)} />
      );
    case 'box': {
      const listed = wish?.want === 'list' || wish?.want === 'box';
      const leave = () => {
        if (tab.picked) void ask('box.unpick', { tabId: tab.tabId });
        onWish(listed ? { want: 'list' } : skipOf(tab));
      };
      return (
        <NameBox
          key={`${naming.box.documentId} ${naming.box.ref}`}
          naming={naming}
          onNamed={() => onWish(listed ? { want: 'list' } : null)}
          onLeave={leave}
        />
      );
    }
  }
}
