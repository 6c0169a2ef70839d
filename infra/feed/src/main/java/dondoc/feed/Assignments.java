package dondoc.feed;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/// Tells each feed what its consumer was given: `taskFeed-in-0` is the binding of the bean
/// `taskFeed`.
final class Assignments implements KafkaBindingRebalanceListener {
    private static final String INPUT = "-in-0";

    private final ListableBeanFactory beans;

    Assignments(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName,
            Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions,
            boolean initial) {
        feedOf(beans, bindingName).assigned(consumer, partitions);
    }

    private static Feed feedOf(BeanFactory beans, String binding) {
        var name = binding.substring(0, binding.length() - INPUT.length());
        if (beans.getBean(name) instanceof Feed feed) {
            return feed;
        }
        throw new IllegalStateException("not made by Feeds: " + name);
    }

    @EventListener
    void onIdle(ListenerContainerIdleEvent event) {
        beans.getBeansOfType(Feed.class).values().forEach(f -> f.idle(event.getConsumer()));
    }
}
