// Owns the screens about boxes and the ways between them: the list, one box, the wait for a click on the page.
import { ask } from '@/utils/browser/messages';
import { BoxList } from './box-list';
import { NameBox } from './name-box';
import { type Naming, type NamingWish, wishOf } from './naming';
import { PickBox } from './pick-box';
import { spotOf } from './pointer';

export function NamingScreen(props: { readonly naming: Naming; readonly onWish: (wish: NamingWish) => void }) {
  const { naming, onWish } = props;
  const { tab } = naming;
  switch (naming.name) {
    case 'pick':
      return <PickBox tab={tab} />;
    case 'list':
      return <BoxList tab={tab} onChoose={(box) => onWish(wishOf(tab, spotOf(box)))} onBack={() => onWish(null)} />;
    case 'box': {
      const { listed } = naming;
      const leave = () => {
        if (tab.picked) void ask('box.unpick', { tabId: tab.tabId });
        onWish(wishOf(tab, listed ? 'list' : 'skip'));
      };
      return (
        <NameBox
          key={`${naming.box.documentId} ${naming.box.ref}`}
          naming={naming}
          onNamed={() => onWish(listed ? wishOf(tab, 'list') : null)}
          onLeave={leave}
        />
      );
    }
  }
}
