import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.*;
import dev.intos.runtime.*;
import java.util.Map;

class WithJackson {
  private final ObjectMapper mapper = new ObjectMapper();

  void nodes(PersistentHeap heap, PBox<Order> box, JsonNode given, ObjectNode known) {
    heap.run(j -> {
      Order order = box.asMut(j);
      ObjectNode node = new ObjectMapper().createObjectNode();
      node.setAll(mapper.createObjectNode());
      node.put("customer", order.customer()).put("cents", order.cents());
      ArrayNode items = node.putArray("items");
      items.add(1).add("two").addObject().put("three", 3);
      order.bill(node.get("customer").asText(), node.path("cents").asLong());
      for (JsonNode item : items) order.bill(item.asText(), 1);
      for (Map.Entry<String, JsonNode> field : node.properties()) order.bill(field.getKey(), field.getValue().size());
      order.bill(given.path("a").path("b").asText("none"), given.at("/x/0").asInt());
      if (known.has("customer") && known.get("customer").isTextual()) order.bill(known.get("customer").textValue(), 1);
      order.bill("equal", node.equals(given) ? 1 : 2);
      order.bill(node.deepCopy().remove("cents").asText(), JsonNodeFactory.instance.numberNode(3).intValue());
    });
  }
}
