package app.p000;

import app.common.Money;
import app.common.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What a user fills in, outside the heap. */
public class OrderForm {
  /** One thing that a user wants. */
  public static final class Item {
    private final String article;
    private final int count;
    private final Money price;

    public Item(String article, int count, Money price) {
      this.article = Objects.requireNonNull(article);
      this.count = count;
      this.price = price;
    }

    public String article() {
      return article;
    }

    public int count() {
      return count;
    }

    public Money price() {
      return price;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Item item
          && item.article.equals(article)
          && item.count == count
          && item.price.equals(price);
    }

    @Override
    public int hashCode() {
      return Objects.hash(article, count, price);
    }
  }

  private final List<Item> items = new ArrayList<>();
  private String customer;
  private String remark = "";

  public String customer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String remark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark == null ? "" : Texts.capitalized(remark);
  }

  public List<Item> items() {
    return Collections.unmodifiableList(items);
  }

  public OrderForm add(String article, int count, Money price) {
    items.add(new Item(article, count, price));
    return this;
  }

  /** Reads lines such as {@code 3 apples 120}. */
  public static OrderForm parse(String customer, String text) {
    OrderForm form = new OrderForm();
    form.setCustomer(customer);
    for (String line : text.split("\n")) {
      List<String> words = Texts.words(line);
      if (words.size() != 3) {
        continue;
      }
      try {
        int count = Integer.parseInt(words.get(0));
        Money price = new Money(Long.parseLong(words.get(2)));
        form.add(words.get(1), count, price);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("not a line of an order: " + line, e);
      }
    }
    return form;
  }
}
