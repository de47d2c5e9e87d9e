import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.*;
import com.google.common.collect.*;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.math.LongMath;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import dev.intos.runtime.*;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class WithGuava {
  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
  private static final Joiner DASHES = Joiner.on('-').skipNulls();
  private final Multimap<String, Long> byName = ArrayListMultimap.create();
  private final BiMap<String, Integer> codes = HashBiMap.create();
  private final Table<String, Integer, Long> grid = HashBasedTable.create();
  private final Multiset<String> seen = HashMultiset.create();
  private final ImmutableMap<String, Long> fixed = ImmutableMap.of("a", 1L, "b", 2L);

  void base(PersistentHeap heap, PBox<Order> box, String text, List<String> given, Map<String, Long> rates) {
    heap.run(j -> {
      Order order = box.asMut(j);
      checkNotNull(order.customer());
      checkArgument(order.cents() >= 0, "%s owes %s", order.customer(), order.cents());
      checkState(!given.isEmpty(), "nobody is given");
      for (String part : COMMAS.split(text)) order.bill(part, 1);
      order.bill(DASHES.join(given), COMMAS.splitToList(text).size());
      order.bill(Joiner.on('&').withKeyValueSeparator('=').join(rates), 0);
      order.bill(Strings.padStart(Strings.nullToEmpty(text), 8, '0'), Strings.isNullOrEmpty(text) ? 1 : 0);
      order.bill(MoreObjects.firstNonNull(text, "none"), Objects.hashCode(text, order.cents()));
      order.bill(MoreObjects.toStringHelper("Order").add("of", order.customer()).add("cents", order.cents()).toString(), 0);
      order.bill(CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, "abC"), CharMatcher.inRange('0', '9').countIn(text));
      order.bill(BaseEncoding.base16().encode(text.getBytes(StandardCharsets.UTF_8)), LongMath.checkedAdd(1, order.cents()));
      order.bill(Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).toString(), Ints.saturatedCast(order.cents()));
      order.bill(Ascii.toLowerCase(text), Longs.max(1, 2, order.cents()));
      order.bill(Optional.fromNullable(text).or("none"), 1);
    });
  }

  void collections(PersistentHeap heap, PBox<Order> box, List<String> given, ImmutableList<Long> amounts) {
    heap.run(j -> {
      Order order = box.asMut(j);
      for (String name : ImmutableList.copyOf(given)) order.bill(name, 1);
      for (Long amount : amounts) order.bill("amount", amount);
      order.bill("fixed", fixed.get("a") + ImmutableSet.of("x", "y").size());
      order.bill("more", ImmutableMap.<String, Long>builder().put("a", 1L).putAll(fixed).buildKeepingLast().size());
      order.bill(Lists.newArrayList(given).toString(), Lists.partition(given, 2).size());
      order.bill(Iterables.getFirst(given, "none"), Iterables.size(Iterables.filter(given, name -> name.length() > 2)));
      order.bill(Lists.reverse(given).get(0), Sets.union(ImmutableSet.of("a"), Sets.newHashSet("b")).size());
      order.bill(Iterables.getLast(given), Lists.transform(given, String::length).get(0));
      for (String name : Ordering.natural().reverse().sortedCopy(given)) order.bill(name, 1);
      byName.put(order.customer(), order.cents());
      for (Long cents : byName.get(order.customer())) order.bill("multi", cents);
      codes.put(order.customer(), 3);
      order.bill(codes.inverse().get(3), codes.size());
      grid.put("row", 1, order.cents());
      for (Table.Cell<String, Integer, Long> cell : grid.cellSet()) order.bill(cell.getRowKey(), cell.getValue());
      seen.add(order.customer(), 2);
      order.bill("seen", seen.count(order.customer()));
      order.bill(FluentIterable.from(given).transform(String::trim).filter(s -> !s.isEmpty()).join(Joiner.on(' ')), 0);
      order.bill("ranges", Range.closed(1L, 9L).contains(order.cents()) ? 1 : 2);
      order.bill(Maps.uniqueIndex(given, String::length).toString(), Maps.filterValues(fixed, v -> v > 1).size());
      order.bill("sorted", ImmutableSortedSet.copyOf(given).first().length());
      order.bill(given.stream().collect(ImmutableList.toImmutableList()).get(0), 1);
    });
  }
}
