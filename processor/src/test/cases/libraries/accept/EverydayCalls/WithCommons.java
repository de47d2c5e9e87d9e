import dev.intos.runtime.*;
import java.util.Collection;
import java.util.List;
import org.apache.commons.collections4.CollectionUtils;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.collections4.MapUtils;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.lang3.*;
import org.apache.commons.lang3.builder.*;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.tuple.Pair;

class WithCommons {
  void texts(PersistentHeap heap, PBox<Order> box, String text, List<String> given, Collection<String> others) {
    heap.run(j -> {
      Order order = box.asMut(j);
      if (StringUtils.isNotBlank(text)) order.bill(StringUtils.capitalize(text), StringUtils.countMatches(text, "a"));
      order.bill(StringUtils.leftPad(StringUtils.trimToEmpty(text), 8), StringUtils.split(text, ',').length);
      order.bill(StringUtils.join(given, ", "), NumberUtils.toLong(text, 3));
      order.bill(StringUtils.abbreviate(text, 10), ArrayUtils.contains(new int[] {1, 2}, 2) ? 1 : 2);
      order.bill(ObjectUtils.defaultIfNull(text, "none"), new HashCodeBuilder().append(text).append(order.cents()).toHashCode());
      order.bill("equal", new EqualsBuilder().append(text, order.customer()).isEquals() ? 1 : 2);
      order.bill(Pair.of("a", 3L).getLeft(), Pair.of("a", 3L).getRight());
      order.bill(FilenameUtils.getExtension(text), Range.of(1L, 9L).contains(order.cents()) ? 1 : 2);
      Validate.notNull(text, "no text");
      Validate.isTrue(order.cents() >= 0);
      if (CollectionUtils.isNotEmpty(others)) order.bill("others", CollectionUtils.intersection(given, others).size());
      for (List<String> part : ListUtils.partition(given, 3)) order.bill(part.get(0), 1);
      order.bill(CharUtils.toString('x'), MapUtils.isEmpty(null) ? 1 : 2);
    });
  }
}
