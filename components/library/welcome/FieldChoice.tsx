import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import { Dot } from '../../ui/Dot';
import { Toggle } from '../../ui/Toggle';
import { usePage } from '../page-state';
import { useTopicMap } from '../topics-context';

/** The areas that Ibid's topics belong to. One that is switched off takes its topics with it. */
export function FieldChoice() {
  const { attempt } = usePage().notices;
  const areas = [...useTopicMap().values()].filter(({ id, area, builtIn }) => builtIn && id === area);

  function turn({ id, name }: Topic, on: boolean): void {
    void attempt(library.saveTopic({ id, name, enabled: on }), t(on ? 'topics_on' : 'topics_off', name));
  }

  return (
    <div class="fields">
      {areas.map((area) => (
        <Toggle key={area.id} checked={area.enabled} onChange={(on) => turn(area, on)}>
          <span class="topic">
            <Dot colour={area.colour} />
            {area.name}
          </span>
        </Toggle>
      ))}
    </div>
  );
}
